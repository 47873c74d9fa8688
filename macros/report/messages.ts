import type { CredentialKind, FindingCode, Verdict } from './finding';

/** How a finding is said, and the best verdict that a template with it can have. */
interface Message {
  readonly verdict: Verdict;
  /** `{subject}` is what the finding is about. */
  readonly what: string;
  readonly suggestion: string;
}

const declaration = 'runs';

/** The words of every finding. */
export const messages: Readonly<Record<FindingCode, Message>> = {
  syntax: {
    verdict: 'needs-rewrite',
    what: 'The template cannot be read from here on: {subject}',
    suggestion: 'Mend this line; the rest of the report may change with it.',
  },
  inclusion: {
    verdict: 'needs-rewrite',
    what: '{subject} includes another file. A template in Cloud has no files.',
    suggestion: 'Copy the text of that file into the template.',
  },
  evaluation: {
    verdict: 'runs',
    what: '{subject} runs text that is made while the macro is rendered. This report cannot look into it.',
    suggestion: 'Preview the macro with the parameters that pages use.',
  },
  pattern: {
    verdict: 'needs-rewrite',
    what: 'The regular expression {subject} cannot be run here: it is wrong, or it needs a search whose time has no bound.',
    suggestion: 'Write it without look-around, back references and possessive repetition.',
  },
  reflection: {
    verdict: 'needs-rewrite',
    what: '{subject} reaches for a Java class. There is no Java in Cloud.',
    suggestion: 'Find what the class was needed for and use a parameter or a host object instead.',
  },
  write: {
    verdict: 'needs-rewrite',
    what: '{subject} changes something in Confluence. User macros only read.',
    suggestion: 'Leave the change to the editor or to an automation rule.',
  },
  'object-unsupported': {
    verdict: 'needs-rewrite',
    what: '{subject} is an object of Data Center that Cloud does not have.',
    suggestion: 'Take out what uses it, or use one of the objects that the documentation lists.',
  },
  'call-unsupported': {
    verdict: 'needs-rewrite',
    what: '{subject} is not available here: it prints itself, as if it had no value.',
    suggestion:
      'Use one of the calls that the documentation lists for this object, or take it out.',
  },
  'call-empty': {
    verdict: 'runs-with-changes',
    what: '{subject} never has a value here: a macro cannot read the address of the page.',
    suggestion: 'Make it a parameter of the macro.',
  },
  'method-unsupported': {
    verdict: 'needs-rewrite',
    what: 'No text, number, list, map or date has the method {subject}.',
    suggestion: 'Check its spelling, or use another method.',
  },
  'user-name': {
    verdict: 'runs-with-changes',
    what: '{subject} is an account id here, because Cloud has no user names.',
    suggestion: 'Show people their full name: $userAccessor.getUserByName(…).fullName',
  },
  'user-comparison': {
    verdict: 'runs-with-changes',
    what: '{subject} is compared with a text. This hides nothing from anybody and finds nobody here, because user names are account ids in Cloud.',
    suggestion:
      'Compare with the account id of that person, or ask for a group: $userAccessor.hasMembership("group", $action.remoteUser)',
  },
  'param-undeclared': {
    verdict: 'runs',
    what: '{subject} has no @param line: editors have no field for it.',
    suggestion: 'Declare it, if pages shall still be able to set it.',
  },
  script: {
    verdict: 'needs-rewrite',
    what: 'A script ({subject}). Scripts never run in a user macro.',
    suggestion: 'Make the output with the template alone. What needs a script needs an app.',
  },
  'script-handler': {
    verdict: 'runs-with-changes',
    what: 'The attribute {subject} holds a script. Scripts never run in a user macro.',
    suggestion: 'Take the attribute out; the expand macro opens and closes text without a script.',
  },
  'script-address': {
    verdict: 'runs-with-changes',
    what: 'The address {subject} is a script. Scripts never run in a user macro.',
    suggestion: 'Link to a page instead, or take the link out.',
  },
  'element-removed': {
    verdict: 'runs-with-changes',
    what: 'The element <{subject}> is taken out of the output.',
    suggestion: 'Link to what it shows, or use a macro that Confluence has for it.',
  },
  'page-selector': {
    verdict: 'runs-with-changes',
    what: 'The style for {subject} is meant for Confluence’s own page. Styles of a macro reach only what the macro prints.',
    suggestion: 'Give the elements of the macro a class of its own, and style that.',
  },
  'host-resource': {
    verdict: 'runs-with-changes',
    what: 'Something is to be loaded from {subject}. Nothing is loaded from other hosts.',
    suggestion: 'Attach the file to a page and use its address there.',
  },
  'host-link': {
    verdict: 'runs',
    what: 'A link to {subject}. It works: nothing is sent there before a reader follows it.',
    suggestion: '',
  },
  'host-comment': {
    verdict: 'runs',
    what: 'A comment names {subject}. Nothing is sent there.',
    suggestion: '',
  },
  'host-unknown': {
    verdict: 'runs',
    what: 'Something is to be loaded from the address in {subject}. From other hosts nothing is loaded.',
    suggestion: 'Tell editors to use files that are attached to pages.',
  },
  'macro-rendered': {
    verdict: 'runs',
    what: 'The macro {subject} in the template is rendered here too.',
    suggestion: '',
  },
  'macro-placeholder': {
    verdict: 'runs-with-changes',
    what: 'The macro {subject} in the template shows as a box with its name.',
    suggestion: 'Take it out of the template, and let editors put it beside this macro.',
  },
  'macro-unknown': {
    verdict: 'runs-with-changes',
    what: 'Which macro {subject} is shows only when it is rendered. Others than those listed in the documentation show as a box with their name.',
    suggestion: 'Preview the macro with the parameters that pages use.',
  },
  credential: {
    verdict: 'runs-with-changes',
    what: 'This looks like {subject}. Administrators and every export of the template show it.',
    suggestion: 'Take it out, and have it replaced where it is used.',
  },

  'param-without-name': {
    verdict: declaration,
    what: 'This @param line names no parameter. It is left out.',
    suggestion: 'Write the name behind @param: ## @param Name:title=…',
  },
  'param-name-unreadable': {
    verdict: 'runs-with-changes',
    what: 'The parameter "{subject}" has signs in its name that a template cannot spell behind $param.',
    suggestion: 'Use letters, digits, _ and - alone. Pages that set it must be edited once.',
  },
  'param-declared-twice': {
    verdict: declaration,
    what: 'The parameter {subject} is declared twice. The first line counts.',
    suggestion: 'Take out one of the two lines.',
  },
  'param-separator': {
    verdict: declaration,
    what: 'The name {subject} does not end in a colon. It is read as if it did.',
    suggestion: 'Put a colon between the name and title=…',
  },
  'param-text-ignored': {
    verdict: declaration,
    what: '"{subject}" is no attribute. It is left out.',
    suggestion: 'Write attributes as name=value, with | between them and none inside.',
  },
  'attribute-unknown': {
    verdict: declaration,
    what: 'There is no attribute {subject}. It is left out.',
    suggestion: 'Check its spelling.',
  },
  'attribute-spelling': {
    verdict: declaration,
    what: 'The attribute {subject} is spelled in another way. It is read all the same.',
    suggestion:
      'Write title, type, desc, required, multiple, default, enumValues, aliases, hidden.',
  },
  'attribute-twice': {
    verdict: declaration,
    what: 'The attribute {subject} stands twice in this line. The last one counts.',
    suggestion: 'Take out the other one.',
  },
  'not-a-boolean': {
    verdict: declaration,
    what: '"{subject}" is neither true nor false. It counts as false, as in Data Center.',
    suggestion: 'Write true or false.',
  },
  'type-unknown': {
    verdict: declaration,
    what: 'There is no type "{subject}". Editors get a field for text.',
    suggestion: 'Use one of the types that the documentation lists.',
  },
  'type-spelling': {
    verdict: declaration,
    what: 'The type "{subject}" is spelled in another way. It is read all the same.',
    suggestion: 'Write it in lower case, as the documentation does.',
  },
  'enum-without-values': {
    verdict: 'runs-with-changes',
    what: 'The parameter {subject} has nothing to choose from.',
    suggestion: 'Add the choices: |enumValues=A,B,C',
  },
  'default-not-a-choice': {
    verdict: declaration,
    what: 'The default "{subject}" is none of the choices. It counts until an editor chooses.',
    suggestion: 'Add it to enumValues, or change the default.',
  },
  'noparams-with-params': {
    verdict: declaration,
    what: 'The template says @noparams and declares parameters. The parameters count.',
    suggestion: 'Take out the line with @noparams.',
  },
  'declaration-unreadable': {
    verdict: declaration,
    what: '"{subject}" looks like a declaration and is none. It is left out.',
    suggestion: 'Write ## @param Name:… or ## @noparams at the beginning of the line.',
  },
};

/** What a text looks like that should be kept secret. */
export const credentialNames: Readonly<Record<CredentialKind, string>> = {
  'aws-key': 'an AWS access key',
  'private-key': 'a private key',
  'web-token': 'a JSON web token',
  'service-token': 'a token of a web service',
  'user-in-address': 'a password in an address',
  'authorization-header': 'the credentials of an HTTP request',
  'named-secret': 'a password, token or key',
};
