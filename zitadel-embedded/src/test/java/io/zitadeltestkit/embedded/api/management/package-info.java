/** Tests of what the first generation offers to those who administer an organisation. */
@NullMarked
package io.zitadeltestkit.embedded.api.management;

import org.jspecify.annotations.NullMarked;
