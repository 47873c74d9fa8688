import { isView } from '../../rules/alarm-state';
import { alarmAdapters } from '../alarms/wiring';
import type { AwsAccess } from '../aws/access';
import type { Question } from '../aws/ask-cloudwatch';
import { askBeside } from '../aws/details/ask-beside';
import { contributorsQuestion } from '../aws/details/contributors';
import { historyQuestion } from '../aws/details/history';
import { metricDataQuestion } from '../aws/details/metric-data';
import { muteRulesQuestion } from '../aws/details/mute-rules';
import { readDetails } from '../aws/details/read-details';
import { isAdministrator } from '../forge/current-user';
import { awsAccess } from '../production';
import { readBeside, type Ask, type BesideRequest } from './beside';
import type { DetailsPorts } from './handler';
import { detailsReading } from './reading';
import type { ToldBeside } from './told';

type Asked = Parameters<Ask<object>>;

/** Joins storage, Confluence and AWS for readers of details. */
export function detailsPorts(aws: AwsAccess = awsAccess): DetailsPorts {
  const adapters = alarmAdapters(aws);
  const beside = async <Name extends string, Answer>(
    request: BesideRequest,
    name: Name,
    ask: (...asked: Asked) => Promise<ToldBeside<Answer>>,
  ) =>
    readBeside({ ...adapters, isAdministrator }, aws.limits, request, async (...asked) => {
      const told = await ask(...asked);
      return 'answer' in told ? { answer: { [name]: told.answer } as Record<Name, Answer> } : told;
    });
  const asking =
    <Answer>(question: (alarmName: string) => Question<Answer>) =>
    (...[role, alarmName, ...waiting]: Asked) =>
      askBeside(aws, role, question(alarmName), ...waiting);
  return {
    readDetails: detailsReading(
      { ...adapters, readDetails: (...asked) => readDetails(aws, ...asked) },
      aws.limits,
    ),

    readHistory: (request) => beside(request, 'history', asking(historyQuestion)),
    readContributors: (request) => beside(request, 'contributors', asking(contributorsQuestion)),
    readMuteRules: (request) => beside(request, 'muteRules', asking(muteRulesQuestion)),

    readMetrics: (request, span) =>
      beside(request, 'metrics', async (role, alarmName, ...waiting) => {
        // What is drawn is what CloudWatch says that the alarm looks at, never what a page says.
        const { answers, details } = await readDetails(aws, role, [alarmName], ...waiting);
        const condition = details.get(alarmName)?.condition;
        if (condition?.kind === 'threshold') {
          return askBeside(aws, role, metricDataQuestion(condition, span, new Date()), ...waiting);
        }
        const answer = answers.get(alarmName);
        return { refused: answer && !isView(answer) ? answer.state : 'not-found' };
      }),
  };
}
