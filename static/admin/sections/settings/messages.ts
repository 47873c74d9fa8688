import { messages } from '../../../../components/internal/message';

export const message = messages({ name: 'Settings' });
