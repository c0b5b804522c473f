package io.zitadeltestkit.embedded.internal.site;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Wire;
import java.util.Optional;

/** Logos, fonts and avatars: there are none, since none can be uploaded here. */
public final class Assets implements Wire {
  private static final String PREFIX = "/assets/v1/";

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    String path = request.path();
    if (!path.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String asset = path.substring(PREFIX.length());
    if (asset.isEmpty()) {
      return Optional.of(HttpAnswer.text(404, "404 page not found\n"));
    }
    if (!request.method().equals("GET")) {
      return Optional.of(HttpAnswer.status(405));
    }
    return Optional.of(HttpAnswer.text(404, reason(path, asset) + "\n").notStored());
  }

  private static String reason(String path, String asset) {
    if (asset.indexOf('/') < 0) {
      return "invalid request URI format: " + path;
    }
    return asset.startsWith("instance/policy/label/")
        ? "file not found: "
        : "ID=DATAB-pCP8P Message=Object could not be found";
  }
}
