package io.zitadeltestkit.it.shop;

import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.ZitadelTest;

/** The shop with a Zitadel in the JVM. */
@ZitadelTest(backend = Backend.EMBEDDED)
final class EmbeddedShopTest extends ShopTests {}
