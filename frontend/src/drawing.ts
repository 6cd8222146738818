// The drawing page: bpmn-js on one workflow.

import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import './drawing/font.css';

const canvas = document.querySelector<HTMLElement>('[data-drawing]');
if (canvas) new Modeler({ container: canvas });
