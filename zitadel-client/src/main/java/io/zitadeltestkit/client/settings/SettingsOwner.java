package io.zitadeltestkit.client.settings;

/** Where settings were made. */
public enum SettingsOwner {
  /** Unknown to this version, or not told. */
  UNSPECIFIED,
  /** On the instance, for all organizations without their own. */
  INSTANCE,
  /** On the organization. */
  ORG
}
