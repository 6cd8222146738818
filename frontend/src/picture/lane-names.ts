// The names of the lanes stay in sight while a wide picture is scrolled.

const SVG = 'http://www.w3.org/2000/svg';

/** Puts the names of the lanes above everything else, and lets them follow the scrolling. */
export function keepNames(frame: HTMLElement): void {
  const svg = frame.querySelector('svg');
  if (!svg || svg.querySelector('.names')) return;
  const names = document.createElementNS(SVG, 'g');
  names.setAttribute('class', 'names');
  names.setAttribute('aria-hidden', 'true');
  for (const lane of svg.querySelectorAll<SVGGElement>('g[data-record]')) {
    if (!lane.querySelector(':scope > .head')) continue;
    const copy = lane.cloneNode(true) as SVGGElement;
    copy.querySelector('.band')?.remove();
    names.append(copy);
  }
  svg.append(names);
  const follow = (): void => {
    const scale = svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1);
    const left = scale ? Math.max(0, frame.scrollLeft / scale - 20) : 0;
    names.setAttribute('transform', `translate(${left} 0)`);
    names.setAttribute('visibility', left ? 'visible' : 'hidden');
  };
  frame.onscroll = follow;
  follow();
}
