package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;

/** A page and, if it has a form, what happens when that is sent. */
interface Step {
  /** Shows the page, or sends the browser on. */
  HttpAnswer show(Visit visit);

  /** Takes the form. */
  HttpAnswer submit(Visit visit);
}
