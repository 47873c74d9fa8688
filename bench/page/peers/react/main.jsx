// The same badge as a Forge app of today writes it: React, Atlaskit, the whole @forge/bridge.
import Lozenge from '@atlaskit/lozenge';
import { invoke, router, view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const words = { ok: 'OK', alarm: 'In alarm', 'insufficient-data': 'No data' };
const appearances = { ok: 'success', alarm: 'removed', 'insufficient-data': 'default' };

function useAlarm() {
  const [reference, setReference] = useState();
  const [alarm, setAlarm] = useState();

  useEffect(() => {
    void view.getContext().then(({ extension }) => setReference(extension.config.reference));
  }, []);
  useEffect(() => {
    if (!reference) return undefined;
    const load = async () => {
      const { answers } = await invoke('alarms.read', { references: [reference] });
      setAlarm(answers[0]);
    };
    void load();
    const timer = setInterval(load, 60_000);
    return () => clearInterval(timer);
  }, [reference]);
  return { name: reference?.alarmName, alarm };
}

function Badge() {
  const { name, alarm } = useAlarm();
  useEffect(() => {
    if (alarm) document.body.dataset.shown = alarm.state;
  }, [alarm]);
  if (!alarm) return <Lozenge>Loading</Lozenge>;
  const minutes = Math.floor((Date.now() - new Date(alarm.since)) / 60_000);
  return (
    <button type="button" title={alarm.reason} onClick={() => router.open(alarm.consoleUrl)}>
      <bdi>{name}</bdi>{' '}
      <Lozenge appearance={appearances[alarm.state]}>
        {words[alarm.state] ?? alarm.state} for {minutes} min
      </Lozenge>
    </button>
  );
}

void view.theme.enable();
createRoot(document.getElementById('root')).render(<Badge />);
