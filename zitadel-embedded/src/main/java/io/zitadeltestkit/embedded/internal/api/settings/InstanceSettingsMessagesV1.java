package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about the instance's settings. */
interface InstanceSettingsMessagesV1 {
  record GetAllowedLanguagesResponse(List<String> languages) {}

  record SetDefaultLanguageRequest(@Length(min = 1, max = 10) String language) {}

  record GetDefaultLanguageResponse(String language) {}

  record SetRestrictionsRequest(
      @Nullable Boolean disallowPublicOrgRegistration, @Nullable SelectLanguages allowedLanguages) {
    record SelectLanguages(List<String> list) {}
  }

  record GetRestrictionsResponse(
      DetailsV1 details, boolean disallowPublicOrgRegistration, List<String> allowedLanguages) {}

  record SetSecurityPolicyRequest(
      boolean enableIframeEmbedding, List<String> allowedOrigins, boolean enableImpersonation) {}

  record GetSecurityPolicyResponse(SecurityPolicy policy) {}

  record SecurityPolicy(
      DetailsV1 details,
      boolean enableIframeEmbedding,
      List<String> allowedOrigins,
      boolean enableImpersonation) {}
}
