import type { CredentialKind, FindingCode } from './finding';
import { headerMessages } from './header-messages';
import type { Message } from './message';

/** The words of every finding. */
export const messages: Readonly<Record<FindingCode, Message>> = {
  syntax: {
    verdict: 'needs-rewrite',
    what: 'The template cannot be read from here on: {subject}',
    suggestion: 'Fix this line; the rest of the report may change with it.',
  },
  inclusion: {
    verdict: 'needs-rewrite',
    what: '{subject} includes another file. Templates in Cloud have no files to include.',
    suggestion: 'Copy the text of that file into the template.',
  },
  evaluation: {
    verdict: 'runs',
    what: '{subject} runs text that exists only once the macro is rendered, so this report cannot check it.',
    suggestion: 'Preview the macro with the parameters that pages use.',
  },
  pattern: {
    verdict: 'needs-rewrite',
    what: 'The regular expression {subject} cannot be run here: it is not valid, or a search for it could take unlimited time.',
    suggestion: 'Write it without look-around, back references or possessive repetition.',
  },
  reflection: {
    verdict: 'needs-rewrite',
    what: '{subject} reaches for a Java class. There is no Java in Cloud.',
    suggestion:
      'Find out what the class was needed for, and use a parameter or a host object instead.',
  },
  write: {
    verdict: 'needs-rewrite',
    what: '{subject} changes something in Confluence. User macros only read.',
    suggestion: 'Leave the change to the editor or to an automation rule.',
  },
  'object-unsupported': {
    verdict: 'needs-rewrite',
    what: '{subject} is an object of Data Center that Cloud does not have.',
    suggestion: 'Remove what uses it, or use one of the objects that the documentation lists.',
  },
  'call-unsupported': {
    verdict: 'needs-rewrite',
    what: '{subject} is not available here. It is printed as it stands in the template, as if it had no value.',
    suggestion: 'Use one of the calls that the documentation lists for this object, or remove it.',
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
    what: '{subject} is compared with a text. The comparison matches nobody here, because user names are account ids in Cloud.',
    suggestion:
      'Compare with the account id of that person, or ask for a group: $userAccessor.hasMembership("group", $action.remoteUser)',
  },
  'param-undeclared': {
    verdict: 'runs',
    what: '{subject} has no @param line: editors have no field for it.',
    suggestion: 'Declare it if pages are to go on setting it.',
  },
  script: {
    verdict: 'needs-rewrite',
    what: 'The template contains a script ({subject}). Scripts never run in a user macro.',
    suggestion: 'Produce the output with the template alone. Whatever needs a script needs an app.',
  },
  'script-handler': {
    verdict: 'runs-with-changes',
    what: 'The attribute {subject} holds a script. Scripts never run in a user macro.',
    suggestion: 'Remove the attribute; the expand macro opens and closes text without a script.',
  },
  'script-address': {
    verdict: 'runs-with-changes',
    what: 'The address {subject} is a script. Scripts never run in a user macro.',
    suggestion: 'Link to a page instead, or remove the link.',
  },
  'element-removed': {
    verdict: 'runs-with-changes',
    what: 'The element <{subject}> is removed from the output.',
    suggestion: 'Link to what it shows, or use a macro that Confluence has for it.',
  },
  'page-selector': {
    verdict: 'runs-with-changes',
    what: 'The style for {subject} is meant for Confluence’s own page. Styles of a macro reach only what the macro prints.',
    suggestion: 'Give the elements of the macro a class of their own, and style that class.',
  },
  'host-resource': {
    verdict: 'runs-with-changes',
    what: 'The template loads something from {subject}. A user macro loads nothing from other hosts.',
    suggestion: 'Attach the file to a page and use its address there.',
  },
  'host-link': {
    verdict: 'runs',
    what: 'The template links to {subject}. The link works: nothing is sent there until a reader follows it.',
    suggestion: '',
  },
  'host-comment': {
    verdict: 'runs',
    what: 'A comment names {subject}. Nothing is sent there.',
    suggestion: '',
  },
  'host-unknown': {
    verdict: 'runs',
    what: 'The template loads something from the address in {subject}. A user macro loads nothing from other hosts.',
    suggestion: 'Tell editors to use files that are attached to pages.',
  },
  'macro-rendered': {
    verdict: 'runs',
    what: 'The macro {subject} in the template is rendered here too.',
    suggestion: '',
  },
  'macro-placeholder': {
    verdict: 'runs-with-changes',
    what: 'The macro {subject} in the template is shown as a box with its name.',
    suggestion: 'Remove it from the template, and let editors insert it beside this macro.',
  },
  'macro-unknown': {
    verdict: 'runs-with-changes',
    what: 'Which macro {subject} stands for is known only when it is rendered. Macros that the documentation does not list are shown as a box with their name.',
    suggestion: 'Preview the macro with the parameters that pages use.',
  },
  'markup-encoded': {
    verdict: 'runs-with-changes',
    what: '{subject} holds tags, and shows them as text: what is printed is encoded, unless the name of the variable ends in Html. Data Center does so since 7.7.2.',
    suggestion: 'Rename {subject} to {subject}Html wherever the template has it.',
  },
  'markup-encoded-part': {
    verdict: 'runs-with-changes',
    what: '{subject} has tags in it, and shows them as text: parts of variables and answers of methods are encoded, whatever the name of the variable. Data Center does so since 7.7.2.',
    suggestion:
      'Set a variable whose name ends in Html, and print that: #set($partHtml = {subject}) $partHtml',
  },
  'markup-encoded-body': {
    verdict: 'runs-with-changes',
    what: '{subject} shows the tags in the body of the macro as text: what is printed is encoded. Data Center does so since 7.7.2.',
    suggestion:
      'Set a variable whose name ends in Html, and print that: #set($contentHtml = {subject}) $contentHtml',
  },
  'resource-required': {
    verdict: 'runs-with-changes',
    what: '{subject} loads scripts and styles of Data Center. Here it prints nothing and loads nothing.',
    suggestion: 'Put the styles that the macro needs into a style element of the template.',
  },
  'directive-silent': {
    verdict: 'runs',
    what: '{subject} prints nothing and changes nothing, as in Data Center: references are encoded all the same.',
    suggestion: 'Remove it; to print tags, use a variable whose name ends in Html.',
  },
  'output-wiki': {
    verdict: 'needs-rewrite',
    what: 'The macro’s output is wiki markup, which is not rendered here.',
    suggestion: 'Write the template in HTML or storage format, and remove this line then.',
  },
  'encoding-none': {
    verdict: 'runs-with-changes',
    what: 'References are printed without encoding. Whoever names a page or fills in a parameter can put markup into every page that shows this macro.',
    suggestion:
      'Use this only for templates that ran before Data Center 7.7.2, until they are changed.',
  },
  'body-paragraph': {
    verdict: 'runs',
    what: 'A body that ends with its first plain paragraph is reduced to the inside of that paragraph, as in Data Center: a heading or a table before it is lost.',
    suggestion: 'End such bodies with something else than a paragraph, or with a second one.',
  },
  credential: {
    verdict: 'runs-with-changes',
    what: 'This looks like {subject}. Administrators and every export of the template show it.',
    suggestion: 'Remove it, and replace it with a new one wherever it is used.',
  },

  ...headerMessages,
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
