// Presenting: the whole screen, and a second window that shows what this one does.
//   ?follow         follows any window of this browser, ?follow=ID the one that opened it
'use strict';

const regiomixPresent = (() => {
  const bridge = regiomixBridge;
  const wanted = new URLSearchParams(location.search).get('follow'); // null: this window leads
  const following = wanted !== null;
  const me = [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('');
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('regiomix') : null;
  const pace = 100; // milliseconds between two messages while a slider moves

  // --- the whole screen -----------------------------------------------------------------------------------------------

  let entered = false;

  async function fillScreen() {
    const inForm = document.getElementById('form').contains(document.activeElement); // it has buttons of its own
    if (!inForm) document.getElementById('canvas').focus(); // arrow keys and clickers
    if (document.fullscreenElement) return;
    try {
      await document.documentElement.requestFullscreen();
      entered = true;
    } catch {
      // Not allowed here: the presentation fills the window.
    }
  }

  bridge.on('full-screen', (_, on) => {
    if (on) fillScreen();
    else if (document.fullscreenElement) document.exitFullscreen();
  });
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement || !entered) return;
    entered = false; // Escape went to the browser
    if (!following) bridge.ask('dispatch', JSON.stringify({ action: 'present', on: false }));
  });

  // --- keys in the form -------------------------------------------------------------------------------------------------

  const turning = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'previous', PageUp: 'previous' };
  // What needs these keys itself. The arrows up and down are left to the page, to read on.
  const ownKeys = 'input:not([type="checkbox"]), select, textarea, #canvas';
  const isWide = (element) => element !== null && element.scrollWidth > element.clientWidth;

  /** A clicker works wherever the focus is, as long as it does not type or choose something there. */
  addEventListener('keydown', (event) => {
    const way = turning[event.key];
    if (!way || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest(ownKeys) || isWide(event.target.closest('.scroll'))) return;
    const button = document.querySelector(`#form:not([hidden]) [data-control="slide.${way}"]`); // while a slide is shown
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  // --- leading --------------------------------------------------------------------------------------------------------

  let followed = false; // nothing is sent until somebody asks
  let sent = '';
  let timer = 0;

  function tell() {
    timer = 0;
    const action = bridge.ask('follow_json');
    if (!action || action === sent) return;
    sent = action;
    channel.postMessage({ from: me, action });
  }

  /** From now on windows that follow hear of every change. */
  function lead() {
    channel?.addEventListener('message', ({ data }) => {
      if (!data.hello) return;
      followed = true;
      sent = '';
      tell();
    });
    if (channel) channel.postMessage({ from: me, here: true });
    bridge.on('change', () => {
      if (followed) timer ||= setTimeout(tell, pace);
    });
    bridge.on('second-window', () => {
      window.open(`${location.pathname}?follow=${me}`, `regiomix-${me}`, 'popup,width=1280,height=720');
    });
  }

  // --- following ------------------------------------------------------------------------------------------------------

  /** This window only draws what another one sends. */
  function follow() {
    document.documentElement.dataset.following = '';
    const { language } = bridge.page.preferences();
    const waiting = {
      action: 'follow', text: '', reference: '', before: '', change: '', language: /^(fr|sv)/.exec(language)?.[0] ?? 'en',
      dark: false, high_contrast: false, presenting: false, step: 0, indicator: 'net_jobs', details: '',
    };
    bridge.ask('dispatch', JSON.stringify(waiting));
    channel?.addEventListener('message', ({ data }) => {
      if (wanted && data.from !== wanted) return;
      if (data.here) channel.postMessage({ hello: true });
      if (data.action) bridge.ask('dispatch', data.action);
    });
    channel?.postMessage({ hello: true });
    addEventListener('click', fillScreen);
  }

  return { following, lead, follow };
})();
