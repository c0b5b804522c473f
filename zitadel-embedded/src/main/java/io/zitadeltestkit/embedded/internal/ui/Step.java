package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;

/** A page and, if it has one, the handler of its form. */
interface Step {
  /** Shows the page, or sends the browser on. */
  HttpAnswer show(Visit visit);

  /** Handles the form. */
  HttpAnswer submit(Visit visit);
}
