package io.zitadeltestkit.spring;

/**
 * Callers with tokens like Zitadel's, for slice tests or MockMvc without a server: for {@code
 * MockMvc} by {@code with}, for a {@code WebTestClient} that is bound to a WebFlux application by
 * {@code mutateWith}.
 *
 * <pre>{@code
 * mvc.perform(get("/invoices").with(zitadelJwt().roles("invoices:reader")))
 *    .andExpect(status().isOk());
 * }</pre>
 */
public final class ZitadelRequests {
  private ZitadelRequests() {}

  /** {@return a caller whose access token is a JWT} */
  public static ZitadelJwt zitadelJwt() {
    return new ZitadelJwt();
  }

  /** {@return a caller whose access token was introspected} */
  public static ZitadelOpaqueToken zitadelOpaqueToken() {
    return new ZitadelOpaqueToken();
  }
}
