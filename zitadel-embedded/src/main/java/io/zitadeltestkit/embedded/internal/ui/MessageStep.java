package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import java.util.Map;

/** Shows a result to the person. */
final class MessageStep implements Step {
  private final String title;
  private final String message;

  MessageStep(String title, String message) {
    this.title = title;
    this.message = message;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    return Pages.of(visit, "message", title, Map.of("message", message));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    return show(visit);
  }
}
