package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.List;

/** The method about languages, which three services have. */
public final class LanguageMethodsV1 {
  private LanguageMethodsV1() {}

  private record GetSupportedLanguagesResponse(List<String> languages) {}

  /** Adds it to a service. */
  public static void addTo(Service service) {
    service.add(
        "GetSupportedLanguages",
        EmptyRequest.class,
        (call, request) -> new GetSupportedLanguagesResponse(Languages.SUPPORTED));
  }
}
