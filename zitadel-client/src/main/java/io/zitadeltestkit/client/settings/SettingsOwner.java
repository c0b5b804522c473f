package io.zitadeltestkit.client.settings;

/** Where a setting was made. */
public enum SettingsOwner {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** On the instance, for all organizations without settings of their own. */
  INSTANCE,
  /** On the organization. */
  ORG
}
