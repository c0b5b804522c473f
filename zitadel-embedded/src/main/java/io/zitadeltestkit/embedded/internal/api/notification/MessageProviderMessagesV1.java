package io.zitadeltestkit.embedded.internal.api.notification;

import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.message.V1ListDetails;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.proto.ZeroSeconds;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers about providers of e-mail and SMS; their fields are the same. */
interface MessageProviderMessagesV1 {
  record ListProvidersRequest(@Nullable Paging query) {}

  record ListProvidersResponse(V1ListDetails details, List<Provider> result) {}

  /** A request for the active provider. */
  record GetEmailProviderRequest() {}

  record GetEmailProviderByIdRequest(@Length(min = 1, max = 100) String id) {}

  record GetSMSProviderRequest(@Length(min = 1, max = 100) String id) {}

  record GetProviderResponse(Provider config) {}

  /** The fields of a provider. */
  interface Fields {
    String endpoint();

    String description();
  }

  record AddEmailProviderHTTPRequest(
      @Length(min = 1, max = 2048) String endpoint, @Length(max = 200) String description)
      implements Fields {}

  record AddSMSProviderHTTPRequest(
      @Length(min = 1, max = 2048) String endpoint, @Length(max = 200) String description)
      implements Fields {}

  record AddProviderResponse(V1Details details, String id, String signingKey) {}

  /** The fields of a change. */
  interface Change extends Fields {
    String id();

    /** Zero for a new key; null to keep the existing one. */
    @Nullable Duration expirationSigningKey();
  }

  record UpdateEmailProviderHTTPRequest(
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

  record UpdateProviderResponse(V1Details details, @Nullable String signingKey) {}

  /** A request that names a provider. */
  interface Named {
    String id();
  }

  record ActivateEmailProviderRequest(@Length(min = 1, max = 200) String id) implements Named {}

  record DeactivateEmailProviderRequest(@Length(min = 1, max = 200) String id) implements Named {}

  record RemoveEmailProviderRequest(@Length(min = 1, max = 100) String id) implements Named {}

  record ActivateSMSProviderRequest(@Length(min = 1, max = 200) String id) implements Named {}

  record DeactivateSMSProviderRequest(@Length(min = 1, max = 200) String id) implements Named {}

  record RemoveSMSProviderRequest(@Length(min = 1, max = 200) String id) implements Named {}

  /** {@code zitadel.settings.v1.EmailProvider} or {@code SMSProvider}. */
  @ProtoName("EmailProvider")
  record Provider(V1Details details, String id, State state, String description, HTTPConfig http) {}

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
