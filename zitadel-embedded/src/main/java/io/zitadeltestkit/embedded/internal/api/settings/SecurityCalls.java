package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.EmbeddedIframeSettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.GetSettingsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.SecuritySettings;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsMessages.SetSecuritySettingsRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.util.List;

/** Which sites may show the server's pages in a frame, and whether impersonation is allowed. */
public final class SecurityCalls {
  private SecurityCalls() {}

  /** The answer does not say when they were set. */
  static GetSettingsResponse<SecuritySettings> get(Call call, EmptyRequest request) {
    InstanceSettings settings = InstanceSettings.of(call.state());
    return new GetSettingsResponse<>(
        null,
        new SecuritySettings(
            new EmbeddedIframeSettings(settings.iframeEmbedding(), settings.allowedOrigins()),
            settings.impersonation()));
  }

  static DetailsResponse set(Call call, SetSecuritySettingsRequest request) {
    EmbeddedIframeSettings iframe = request.embeddedIframe();
    Stamp stamp =
        set(
            call,
            iframe != null && iframe.enabled(),
            iframe == null ? List.of() : iframe.allowedOrigins(),
            request.enableImpersonation());
    return new DetailsResponse(Details.ofWrite(stamp, call.instance().id()));
  }

  /** Sets all fields; unchanged settings are refused. */
  public static Stamp set(
      Call call, boolean iframeEmbedding, List<String> allowedOrigins, boolean impersonation) {
    return call.write(
        tx -> {
          InstanceSettings settings = InstanceSettings.of(tx.state());
          InstanceSettings wanted =
              settings.with(
                  b ->
                      b.iframeEmbedding(iframeEmbedding)
                          .allowedOrigins(allowedOrigins)
                          .impersonation(impersonation));
          if (wanted.equals(settings)) {
            throw Fault.failedPrecondition("POLICY-EWsf3", "No changes");
          }
          Stamp before = settings.securedAt();
          Stamp stamp = before == null ? tx.created() : tx.changed(settings);
          tx.put(InstanceSettings.TABLE, wanted.withSecuredAt(stamp));
          return stamp;
        });
  }
}
