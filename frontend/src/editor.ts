// The outline: rows are typed, sent one after another, and the picture is drawn again with each answer.
//
// What somebody types stays where it is until it is saved: an answer of the server renews everything but the row that
// is being typed in, and a row that could not be sent is sent again.

import { About } from './editor/about';
import { listenToKeys } from './editor/keys';
import { leaveWhenSaved } from './editor/leaving';
import { Lines } from './editor/lines';
import { Paste } from './editor/paste';
import { Picture } from './editor/picture';
import { Queue } from './editor/queue';
import { RoleList } from './editor/role-list';
import { listenToTools } from './editor/tools';
import { chooseView } from './editor/view';

const place = document.getElementById('editor');
if (place) begin(place);

function begin(editor: HTMLElement): void {
  const picture = new Picture(editor);
  const about = new About(editor);
  const queue = new Queue(editor);
  const lines = new Lines(editor, queue);
  chooseView(editor, picture);
  picture.onClick = (record) => lines.goTo(record);
  lines.onChoose = (line) => {
    picture.light(lines.idOf(line));
    about.show(line.dataset['row'] ?? '');
  };
  queue.onSend = () => {
    picture.wait();
    about.wait();
  };
  queue.onAnswer = (parts) => {
    const isWhole = lines.renew(parts);
    picture.renew(parts);
    about.show(lines.chosen?.dataset['row'] ?? '');
    return isWhole;
  };
  if ('mayEdit' in editor.dataset) {
    const roles = new RoleList();
    const paste = new Paste(editor, queue, lines);
    listenToKeys(editor, lines, roles, queue);
    listenToTools(editor, lines, paste, queue);
    leaveWhenSaved(queue);
    lines.begin();
  }
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.closest('#status')) return;
    event.preventDefault();
    lines.tell('');
    void queue.pressed(event.target);
  });
  document.addEventListener('backbrief:version', (event) => {
    event.preventDefault();
    void queue.refresh();
  });
  document.documentElement.dataset['editor'] = 'ready';
}
