package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.APIAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.APIConfiguration;
import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;

/** Turns messages about APIs into configurations, and those into messages. */
final class ApiMapping {
  private static final String PREFIX = "API_AUTH_METHOD_TYPE_";

  private ApiMapping() {}

  static ApiConfig.AuthMethod authMethod(APIAuthMethodType type) {
    return EnumNames.without(PREFIX, type, ApiConfig.AuthMethod.class);
  }

  static APIConfiguration view(ApiConfig config) {
    return new APIConfiguration(
        config.clientId(), EnumNames.with(PREFIX, config.authMethod(), APIAuthMethodType.class));
  }
}
