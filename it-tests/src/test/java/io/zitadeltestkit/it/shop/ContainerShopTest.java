package io.zitadeltestkit.it.shop;

import io.zitadeltestkit.it.container.RequiresDocker;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.ZitadelTest;

/** The same tests with a Zitadel in a container. */
@RequiresDocker
@ZitadelTest(backend = Backend.CONTAINER)
final class ContainerShopTest extends ShopTests {}
