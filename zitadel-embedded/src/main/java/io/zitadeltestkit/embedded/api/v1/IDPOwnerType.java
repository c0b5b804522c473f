package io.zitadeltestkit.embedded.api.v1;

/** {@code zitadel.idp.v1.IDPOwnerType}: whose identity provider it is. */
public enum IDPOwnerType {
  IDP_OWNER_TYPE_UNSPECIFIED,
  IDP_OWNER_TYPE_SYSTEM,
  IDP_OWNER_TYPE_ORG,
  UNRECOGNIZED
}
