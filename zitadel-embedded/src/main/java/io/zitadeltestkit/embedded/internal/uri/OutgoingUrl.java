package io.zitadeltestkit.embedded.internal.uri;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.version.DenyList;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;

/** A URL that the server is to call some day. */
public final class OutgoingUrl {
  private OutgoingUrl() {}

  /**
   * Ends with a fault unless a URL may be called.
   *
   * @param denied whom the server does not call
   * @param url the URL
   * @param invalid the refusal of what is no URL
   * @param blocked the refusal of an address that it does not call
   */
  public static void require(
      DenyList denied, String url, Supplier<Fault> invalid, Supplier<Fault> blocked) {
    if (UrlSyntax.errorOf(url).isPresent()) {
      throw invalid.get();
    }
    try {
      if (denied.denies(new URI(url.replace(" ", "%20")))) {
        throw blocked.get();
      }
    } catch (URISyntaxException e) {
      throw invalid.get();
    }
  }
}
