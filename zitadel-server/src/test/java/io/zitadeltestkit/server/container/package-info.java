@NullMarked
package io.zitadeltestkit.server.container;

import org.jspecify.annotations.NullMarked;
