// Loaded by every page: tells scripts and tests that the page is ready.

document.documentElement.dataset['ready'] = 'live';
