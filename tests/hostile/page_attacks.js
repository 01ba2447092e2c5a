/**
 * Everything with which a page can reach an address, tried on a service at `origin`. Resolves with `read`, what
 * the page could read of it, and `sent`, the transports: every address names its own in `?by=`.
 * `requests` are { path, body } as the service takes them, `token` is what it asks for, `secret` a file with that.
 */
async ({ origin, requests, token, secret }) => {
  const read = [];
  const sent = new Set();
  const at = (path, by) => {
    sent.add(by);
    return `${origin}${path}?by=${by}`;
  };
  const first = requests[0];
  const redirected = (by) => `/redirect?to=${encodeURIComponent(at(first.path, by))}`;
  const TYPES = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "application/json"];
  const append = (name, attributes) => {
    const element = Object.assign(document.createElement(name), attributes);
    document.body.append(element);
    return element;
  };
  const happens = (target, ...events) =>
    new Promise((resolve) => events.forEach((event) => target.addEventListener(event, () => resolve(event), { once: true })));

  // What a page sees of a frame, a style sheet or a picture: of another origin, that it is there.
  const contentOf = (element) => {
    try {
      return element.contentDocument?.body?.innerText || element.sheet?.cssRules.length || element.naturalWidth || null;
    } catch {
      return null;
    }
  };

  const fetched = async (url, options) => {
    const response = await fetch(url, options).catch(() => null);
    if (response !== null && response.type !== "opaque" && response.type !== "opaqueredirect") read.push(await response.text());
  };
  const json = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const fetches = [
    ...["cors", "no-cors", "same-origin"].flatMap((mode) => [
      fetched(at(first.path, `fetch-get-${mode}`), { mode }),
      ...TYPES.map((type) => {
        const body = new Blob([first.body], { type });
        return fetched(at(first.path, `fetch-post-${mode}`), { mode, method: "POST", body });
      }),
    ]),
    ...requests.flatMap(({ path, body }) => [
      fetched(at(path, "fetch-get"), { mode: "no-cors" }),
      fetched(at(path, "fetch-post"), { mode: "no-cors", method: "POST", body }),
      fetched(at(path, "fetch-token"), { headers: json }),
      fetched(at(path, "fetch-token"), { method: "POST", body, headers: json }),
    ]),
    fetched(at(first.path, "fetch-keepalive"), { mode: "no-cors", method: "POST", body: first.body, keepalive: true }),
    fetched(redirected("fetch-redirected"), { mode: "no-cors", method: "POST", body: first.body }),
  ];
  const methods = ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"].map((method) =>
    fetched(at(first.path, "fetch-method"), { method, body: method === "HEAD" ? undefined : first.body }),
  );
  const headers = { Host: "127.0.0.1", Origin: origin, "Sec-Fetch-Site": "none", Referer: origin };
  const forged = fetched(at(first.path, "fetch-forged"), { mode: "no-cors", headers });

  const xhr = async () => {
    const asking = new XMLHttpRequest();
    asking.open("POST", at(first.path, "xhr"));
    const done = happens(asking, "loadend");
    asking.send(first.body);
    await done;
    if (asking.status !== 0) read.push(asking.responseText);
  };

  const elements = [
    ["img", "src", {}],
    ["script", "src", {}],
    ["script", "src", { type: "module" }],
    ["link", "href", { rel: "stylesheet" }],
    ["link", "href", { rel: "preload", as: "fetch" }],
    ["link", "href", { rel: "modulepreload" }],
    ["input", "src", { type: "image" }],
    ["video", "src", { preload: "auto" }],
    ["audio", "src", { preload: "auto" }],
    ["object", "data", {}],
    ["iframe", "src", {}],
  ].map(async ([name, attribute, others]) => {
    const element = document.createElement(name);
    const ended = happens(element, "load", "loadeddata", "error");
    Object.assign(element, others, { [attribute]: at(first.path, [name, ...Object.values(others)].join("-")) });
    document.body.append(element);
    const event = await ended;
    const seen = contentOf(element);
    if (seen !== null || (name === "script" && event === "load")) read.push(seen ?? "a script");
  });
  const forms = requests.slice(0, 3).flatMap(({ path, body }) =>
    ["post-urlencoded", "post-multipart", "post-plain", "post-redirected", "get-plain"].map(async (kind, number) => {
      const name = `frame${path}${number}`;
      const frame = append("iframe", { name, src: "/blank" });
      await happens(frame, "load");
      const [method, how] = kind.split("-");
      const enctype = { urlencoded: "application/x-www-form-urlencoded", multipart: "multipart/form-data" }[how] ?? "text/plain";
      const action = how === "redirected" ? redirected(`form-${kind}`) : at(path, `form-${kind}`);
      const form = append("form", { method, enctype, action, target: name });
      // As text/plain, a field's name and value with «=» between them are the JSON that the service takes.
      const cut = body.indexOf(":") + 1;
      form.append(Object.assign(document.createElement("input"), { name: body.slice(0, cut), value: body.slice(cut) }));
      if (method === "get") form.append(Object.assign(document.createElement("input"), { name: "by", value: `form-${kind}` }));
      const loaded = happens(frame, "load", "error");
      form.submit();
      await loaded;
      if (contentOf(frame) !== null) read.push(contentOf(frame));
    }),
  );

  // None of these tells the page when it has been sent.
  append("embed", { src: at(first.path, "embed") });
  for (const { path, body } of requests) {
    for (const type of TYPES) navigator.sendBeacon(at(path, "beacon"), new Blob([body], { type }));
  }
  append("a", { href: "#", ping: at(first.path, "ping") }).click();

  append("iframe", { src: `/?report=${encodeURIComponent(at(first.path, "policy-report"))}` });

  const calls = new RTCPeerConnection({
    iceServers: [{ urls: `turn:${new URL(origin).host}?transport=tcp`, username: "a", credential: token }],
  });
  const refused = happens(calls, "icecandidateerror").then(() => calls.close());
  calls.createDataChannel("stolen");
  void calls.setLocalDescription();

  const events = new EventSource(at(first.path, "eventsource"));
  const eventSource = happens(events, "open", "error").then((event) => {
    if (event === "open") read.push("an event stream");
    events.close();
  });
  const sockets = [undefined, token].map(async (protocol) => {
    const socket = new WebSocket(at(first.path, "websocket").replace("http", "ws"), protocol === undefined ? [] : [protocol]);
    if ((await happens(socket, "open", "error")) === "open") read.push("a socket");
  });
  const font = new FontFace("stolen", `url(${at(first.path, "font")})`).load().catch(() => null);
  const module = import(at(first.path, "import")).then(() => read.push("a module")).catch(() => null);
  const style = append("style", { textContent: `@import url(${at(first.path, "css-import")});` });
  const imported = happens(style, "load", "error");

  const files = [
    fetched(secret, {}),
    fetched(secret, { mode: "no-cors" }),
    ...["iframe", "object", "embed"].map(async (name) => {
      const element = append(name, { [name === "object" ? "data" : "src"]: secret });
      if (contentOf(element) !== null) read.push(contentOf(element));
    }),
  ];

  const pages = [...elements, ...forms, imported, font, module, ...files];
  await Promise.all([...fetches, ...methods, forged, xhr(), ...pages, eventSource, ...sockets, refused]);
  return { read, sent: [...sent] };
}
