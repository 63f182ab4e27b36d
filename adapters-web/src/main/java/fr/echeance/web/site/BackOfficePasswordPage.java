package fr.echeance.web.site;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * The back office's door.
 *
 * @param back address to go on to
 */
public record BackOfficePasswordPage(Shell shell, Field password, String back) implements Page {}
