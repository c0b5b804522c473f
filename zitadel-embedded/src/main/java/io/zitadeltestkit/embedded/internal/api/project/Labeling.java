package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMessages.PrivateLabelingSetting;
import io.zitadeltestkit.embedded.internal.model.project.Project.PrivateLabeling;

/** Maps the setting of the login's branding. */
final class Labeling {
  private static final String PREFIX = "PRIVATE_LABELING_SETTING_";

  private Labeling() {}

  static PrivateLabeling of(PrivateLabelingSetting setting) {
    return EnumNames.without(PREFIX, setting, PrivateLabeling.class);
  }

  static PrivateLabelingSetting of(PrivateLabeling labeling) {
    return EnumNames.with(PREFIX, labeling, PrivateLabelingSetting.class);
  }
}
