@NullMarked
package io.zitadeltestkit.server.token;

import org.jspecify.annotations.NullMarked;
