@NullMarked
package io.zitadeltestkit.server.desk;

import org.jspecify.annotations.NullMarked;
