package io.zitadeltestkit.embedded.internal.api.idp;

/** {@code zitadel.idp.v1.IDPOwnerType}: the owner of an identity provider. */
public enum IDPOwnerTypeV1 {
  IDP_OWNER_TYPE_UNSPECIFIED,
  IDP_OWNER_TYPE_SYSTEM,
  IDP_OWNER_TYPE_ORG,
  UNRECOGNIZED
}
