import { sample, type Sample } from './sample';

/** Macros as administrators write them: some parameters, some conditions, a little HTML. */
export const everyday: readonly Sample[] = [
  sample(
    'body in a box',
    '## @noparams\n<div class="box">$body</div>\n',
    { body: '<p>x</p>' },
    (c) => {
      return `<div class="box">${c.body}</div>\n`;
    },
  ),

  sample(
    'notice',
    `## @param Service:title=Service|type=string|required=true
## @param Level:title=Level|type=enum|enumValues=info,degraded,outage|default=info
## @param Dated:title=Show the date|type=boolean|default=false
#if($paramLevel == "outage")
#set($tone = "red")
#elseif($paramLevel == "degraded")
#set($tone = "yellow")
#else
#set($tone = "blue")
#end
<div class="notice notice-$tone">
  <h3>$!paramService</h3>
#if($paramDated == "true")
  <small>$paramDate</small>
#end
  $body
</div>
`,
    {
      paramService: 'Checkout',
      paramLevel: 'degraded',
      paramDated: 'true',
      paramDate: '2026-03-01',
      body: '<p>Payments are slow.</p>',
    },
    (c) => {
      const tone =
        c.paramLevel === 'outage' ? 'red' : c.paramLevel === 'degraded' ? 'yellow' : 'blue';
      const date = c.paramDated === 'true' ? `  <small>${c.paramDate}</small>\n` : '';
      return `<div class="notice notice-${tone}">\n  <h3>${c.paramService}</h3>\n${date}  ${c.body}\n</div>\n`;
    },
  ),

  sample(
    'contact card',
    `<table class="card">
<tr><th>Name</th><td>$!{paramName}</td></tr>
<tr><th>Team</th><td>$!{paramTeam}</td></tr>
<tr><th>Phone</th><td><a href="tel:$!{paramPhone}">$!{paramPhone}</a></td></tr>
<tr><th>Mail</th><td><a href="mailto:$!{paramMail}">$!{paramMail}</a></td></tr>
<tr><th>Room</th><td>$!{paramRoom}</td></tr>
</table>
`,
    {
      paramName: 'Amira Haddad',
      paramTeam: 'Payments',
      paramPhone: '+49 30 1234',
      paramMail: 'amira@example.com',
    },
    (c) => `<table class="card">
<tr><th>Name</th><td>${c.paramName}</td></tr>
<tr><th>Team</th><td>${c.paramTeam}</td></tr>
<tr><th>Phone</th><td><a href="tel:${c.paramPhone}">${c.paramPhone}</a></td></tr>
<tr><th>Mail</th><td><a href="mailto:${c.paramMail}">${c.paramMail}</a></td></tr>
<tr><th>Room</th><td></td></tr>
</table>
`,
  ),

  sample(
    'progress bar',
    `#set($done = $paramDone * 100 / $paramTotal)
#if($done > 100)#set($done = 100)#end
<div class="bar" title="$paramDone of $paramTotal"><span data-done="$done">$done %</span></div>
`,
    { paramDone: 40, paramTotal: 80 },
    (c) => {
      const done = Math.min(100, Math.trunc((c.paramDone * 100) / c.paramTotal));
      return `<div class="bar" title="${c.paramDone} of ${c.paramTotal}"><span data-done="${done}">${done} %</span></div>\n`;
    },
  ),

  sample(
    'button with interpolated address',
    `#set($base = "https://status.example.com")
#set($url = "$base/services/\${paramKey}?from=$paramFrom&to=$paramTo")
<a class="button $paramStyle" href="$url" title="Status of $paramKey">$paramLabel</a>
`,
    {
      paramKey: 'checkout',
      paramFrom: '1',
      paramTo: '9',
      paramStyle: 'primary',
      paramLabel: 'Status',
    },
    (c) => {
      const url = `https://status.example.com/services/${c.paramKey}?from=${c.paramFrom}&to=${c.paramTo}`;
      return `<a class="button ${c.paramStyle}" href="${url}" title="Status of ${c.paramKey}">${c.paramLabel}</a>\n`;
    },
  ),

  sample(
    'nested conditions',
    `#if($paramKind == "page" && $paramOpen)
#if($paramSize > 10 || $paramForce == "yes")big#else small#end
#if(!$paramMissing)none#end
#elseif($paramKind == "space")
space
#end
`,
    { paramKind: 'page', paramOpen: true, paramSize: 7, paramForce: 'yes' },
    (c) =>
      c.paramKind === 'page' && c.paramOpen
        ? `${c.paramSize > 10 || c.paramForce === 'yes' ? 'big' : ' small'}none`
        : c.paramKind === 'space'
          ? 'space\n'
          : '',
  ),

  sample(
    'list from a parameter',
    `<ul>
#foreach($item in $paramItems.split(","))
  <li>$velocityCount. $item.trim().toUpperCase()</li>
#end
</ul>
`,
    { paramItems: 'alpha, beta,gamma , delta,epsilon,zeta' },
    (c) => {
      const items = c.paramItems
        .split(',')
        .map((item, at) => `  <li>${at + 1}. ${item.trim().toUpperCase()}</li>\n`);
      return `<ul>\n${items.join('')}</ul>\n`;
    },
  ),

  sample(
    'macro of its own',
    `#macro(row $label $value)<tr><th>$label</th><td>$!value</td></tr>#end
<table>#row("Owner" $paramOwner)#row("State" $paramState)#row("Since" $paramSince)</table>
`,
    { paramOwner: 'Payments', paramState: 'live', paramSince: '2024' },
    (c) => {
      const row = (label: string, value: string): string =>
        `<tr><th>${label}</th><td>${value}</td></tr>`;
      return `<table>${row('Owner', c.paramOwner)}${row('State', c.paramState)}${row('Since', c.paramSince)}</table>\n`;
    },
  ),
];
