package io.zitadeltestkit.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.exception.DockerException;
import io.zitadeltestkit.internal.Causes;

/** Extracts the engine's own message from a failure. */
public final class EngineErrors {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EngineErrors() {}

  /**
   * {@return the engine's message, or else that of the innermost cause}
   *
   * @param failure a failure of docker-java or Testcontainers
   */
  public static String reason(Throwable failure) {
    Throwable telling =
        Causes.find(failure, DockerException.class)
            .map(Throwable.class::cast)
            .orElseGet(() -> Causes.from(failure).reduce((outer, inner) -> inner).orElse(failure));
    return withoutPeriod(message(String.valueOf(telling.getMessage())));
  }

  /** docker-java quotes the engine's answer after the status: JSON with a message. */
  private static String message(String text) {
    int json = text.indexOf('{');
    if (json >= 0) {
      try {
        JsonNode message = MAPPER.readTree(text.substring(json)).path("message");
        if (message.isTextual()) {
          return message.asText();
        }
      } catch (JsonProcessingException e) {
        // Not the engine's answer.
      }
    }
    return text;
  }

  /**
   * {@return the text without a period at the end}
   *
   * @param text any text
   */
  public static String withoutPeriod(String text) {
    return text.strip().replaceAll("[.\\s]+$", "");
  }
}
