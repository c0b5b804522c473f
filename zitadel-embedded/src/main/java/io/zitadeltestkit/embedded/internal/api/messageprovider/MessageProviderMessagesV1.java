package io.zitadeltestkit.embedded.internal.api.messageprovider;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.ZeroSeconds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers about providers of e-mail and SMS; their fields are the same. */
interface MessageProviderMessagesV1 {
  record ListProvidersResponse(ListDetailsV1 details, List<Provider> result) {}

  record GetProviderResponse(Provider config) {}

  /** What a provider is to be. */
  record NewProviderRequest(
      @Length(min = 1, max = 2048) String endpoint, @Length(max = 200) String description) {}

  record AddProviderResponse(DetailsV1 details, String id, String signingKey) {}

  /** The new settings of a provider. */
  interface Change {
    String id();

    String endpoint();

    String description();

    /** Zero for a new key; null to keep the existing one. */
    @Nullable Duration expirationSigningKey();
  }

  /** The new settings of a provider. */
  record ProviderChangeRequest(
      @Length(min = 1, max = 100) String id,
      @Length(min = 1, max = 2048) String endpoint,
      @Length(max = 200) String description,
      @ZeroSeconds @Nullable Duration expirationSigningKey)
      implements Change {}

  record UpdateSMSProviderHTTPRequest(
      @Length(min = 1, max = 200) String id,
      @Length(min = 1, max = 2048) String endpoint,
      @Length(max = 200) String description,
      @ZeroSeconds @Nullable Duration expirationSigningKey)
      implements Change {}

  record UpdateProviderResponse(DetailsV1 details, @Nullable String signingKey) {}

  /** A request that names a provider. */
  interface Named {
    String id();
  }

  /** Names a provider. */
  record ProviderRequest(@Length(min = 1, max = 200) String id) implements Named {}

  /** Names a provider by a shorter id. */
  record ShortProviderRequest(@Length(min = 1, max = 100) String id) implements Named {}

  /** {@code zitadel.settings.v1.EmailProvider} or {@code SMSProvider}. */
  @ProtoName("EmailProvider")
  record Provider(DetailsV1 details, String id, State state, String description, HTTPConfig http) {}

  record HTTPConfig(String endpoint, String signingKey) {}

  /** The states of both kinds. */
  enum State {
    EMAIL_PROVIDER_STATE_UNSPECIFIED,
    EMAIL_PROVIDER_ACTIVE,
    EMAIL_PROVIDER_INACTIVE,
    SMS_PROVIDER_CONFIG_ACTIVE,
    SMS_PROVIDER_CONFIG_INACTIVE
  }
}
