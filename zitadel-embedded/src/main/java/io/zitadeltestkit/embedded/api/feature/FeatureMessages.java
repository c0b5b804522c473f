package io.zitadeltestkit.embedded.api.feature;

import io.zitadeltestkit.embedded.api.common.Details;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.feature.v2.FeatureService}. */
interface FeatureMessages {
  record GetInstanceFeaturesRequest(boolean inheritance) {}

  record GetInstanceFeaturesResponse(
      Details details,
      FeatureFlag loginDefaultOrg,
      FeatureFlag userSchema,
      FeatureFlag oidcTokenExchange,
      ImprovedPerformanceFeatureFlag improvedPerformance,
      FeatureFlag debugOidcParentError,
      FeatureFlag oidcSingleV1SessionTermination,
      FeatureFlag enableBackChannelLogout,
      LoginV2FeatureFlag loginV2,
      FeatureFlag permissionCheckV2,
      FeatureFlag consoleUseV2UserApi) {}

  record GetSystemFeaturesRequest() {}

  record GetSystemFeaturesResponse(
      @Nullable Details details,
      FeatureFlag loginDefaultOrg,
      FeatureFlag userSchema,
      FeatureFlag oidcTokenExchange,
      ImprovedPerformanceFeatureFlag improvedPerformance,
      FeatureFlag oidcSingleV1SessionTermination,
      FeatureFlag enableBackChannelLogout,
      LoginV2FeatureFlag loginV2,
      FeatureFlag permissionCheckV2) {}

  record FeatureFlag(boolean enabled, Source source) {
    static final FeatureFlag UNSET = new FeatureFlag(false, Source.SOURCE_UNSPECIFIED);
  }

  record ImprovedPerformanceFeatureFlag(List<ImprovedPerformance> executionPaths, Source source) {
    static final ImprovedPerformanceFeatureFlag UNSET =
        new ImprovedPerformanceFeatureFlag(List.of(), Source.SOURCE_UNSPECIFIED);
  }

  enum ImprovedPerformance {
    IMPROVED_PERFORMANCE_UNSPECIFIED,
    IMPROVED_PERFORMANCE_PROJECT_GRANT,
    IMPROVED_PERFORMANCE_PROJECT,
    IMPROVED_PERFORMANCE_USER_GRANT,
    IMPROVED_PERFORMANCE_ORG_DOMAIN_VERIFIED
  }

  record LoginV2FeatureFlag(boolean required, @Nullable String baseUri, Source source) {
    static final LoginV2FeatureFlag UNSET =
        new LoginV2FeatureFlag(false, null, Source.SOURCE_UNSPECIFIED);
  }

  enum Source {
    SOURCE_UNSPECIFIED,
    SOURCE_SYSTEM,
    SOURCE_INSTANCE,
    SOURCE_ORGANIZATION,
    SOURCE_PROJECT,
    SOURCE_APP,
    SOURCE_USER
  }
}
