import { messages } from '../internal/message';

export const message = messages({ choose: 'Choose files' });
