package io.zitadeltestkit.embedded.internal.uri;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.version.DenyList;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;

/** Checks URLs that the server will call. */
public final class OutgoingUrl {
  private OutgoingUrl() {}

  /**
   * Throws a fault unless a URL may be called.
   *
   * @param denied the addresses that the server does not call
   * @param url the URL
   * @param invalid the refusal of an invalid URL
   * @param blocked the refusal of a denied address
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
