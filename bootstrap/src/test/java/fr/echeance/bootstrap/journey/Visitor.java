package fr.echeance.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Somebody in front of the shop, who reads, clicks and types. */
final class Visitor implements AutoCloseable {
    private static final Pattern ORDER = Pattern.compile(".*/orders/([^/?]+)$");
    private static final Pattern LINK =
            Pattern.compile(
                    "/(?:sign-\\w+|privacy/my-data|newsletter|contact)/[a-z-]+\\?(?:ticket|token)=\\S+");

    final Page page;

    private final RunningShop shop;
    private final BrowserContext context;
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    Visitor(RunningShop shop, BrowserContext context) {
        this.shop = shop;
        this.context = context;
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(shop.address())) strangers.add(request.url());
        });
    }

    /** Requests that went anywhere but to the shop. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    Visitor open(String path) {
        page.navigate(shop.address() + path);
        return this;
    }

    Visitor click(String words) {
        link(words).or(button(words)).first().click();
        return this;
    }

    Visitor type(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    Visitor sees(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    Visitor doesNotSee(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    /** In a frame, on the paper that letters have. */
    Visitor seesALetterInItsOwnStyle() {
        assertThat(page.frameLocator("iframe").first().locator("body"))
                .hasCSS("background-color", "rgb(246, 241, 231)");
        return this;
    }

    /** Looks again until it says so: what follows an order takes a moment. */
    Visitor waitsFor(String path, String words) {
        page.waitForCondition(() -> open(path).text().contains(words));
        return this;
    }

    /** Whom a new password or address signs out is out by now. */
    Visitor untilSessionsEnded(TestServer database) {
        page.waitForCondition(() ->
                database.number(
                                "SELECT count(*) FROM technical.scheduled_tasks WHERE task_name IN"
                                        + " ('END_SESSIONS', 'END_FORMER_SESSIONS')")
                        == 0);
        return this;
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** Puts the first thing found into the cart. */
    Visitor fillsTheCart(String search, int pieces) {
        open("/products").type("q", search).click("Afficher");
        page.locator(".card a").first().click();
        return type("quantity", String.valueOf(pieces)).click("Ajouter au panier");
    }

    /** From the cart to the provider's page. */
    Visitor orders(String name, String email) {
        open("/checkout")
                .type("email", email)
                .type("name", name)
                .type("street", "3 impasse du Balancier")
                .type("postcode", "75007")
                .type("city", "Paris");
        page.locator("#accepted").check();
        return click("Commander avec obligation de paiement");
    }

    /** The number of the order that is looked at. */
    String number() {
        page.waitForURL(ORDER);
        var found = ORDER.matcher(page.url());
        if (!found.matches()) throw new AssertionError(page.url());
        return found.group(1);
    }

    Visitor looksUp(String number, String email) {
        return open("/orders/lookup")
                .type("number", number)
                .type("email", email)
                .click("Trouver ma commande");
    }

    /** Signs in as the first administrator, who may enter every room of a sandbox. */
    Visitor atWork() {
        return open("/backoffice").signsIn("administration@example.com", shop.password());
    }

    /** Wherever the password is asked for. */
    Visitor signsIn(String email, String password) {
        return type("email", email).type("password", password).click("Entrer");
    }

    /** By the mailed link. */
    Visitor opensAnAccount(String email, String password) {
        open("/account").click("Ouvrir un compte");
        type("email", email).click("Recevoir le lien").sees("Une lettre est partie");
        follows(email, "Ouvrir votre compte");
        return type("password", password)
                .click("Ouvrir mon compte")
                .sees("Votre compte est ouvert");
    }

    /** Opens the latest letter to that address about that. */
    Visitor letter(String email, String subject) {
        open("/sandbox/mailbox");
        letters(email, subject).locator("a").first().click();
        return this;
    }

    boolean hasLetter(String email, String subject) {
        open("/sandbox/mailbox");
        return letters(email, subject).count() > 0;
    }

    /** The one in the letter that is looked at. */
    String link() {
        return LINK.matcher(page.locator("pre").innerText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    Visitor follows(String email, String subject) {
        return open(letter(email, subject).link());
    }

    Visitor windsTo(LocalDate day) {
        open("/sandbox/time-machine").type("to", day.toString()).click("Avancer jusque-là");
        return sees("L’horloge de la boutique a avancé");
    }

    Visitor windsBack() {
        open("/sandbox/time-machine");
        if (text().contains("L’horloge est avancée")) click("Revenir à l’heure véritable");
        return sees("C’est l’heure véritable");
    }

    /** On a device that knows its owner (Web Authentication's virtual authenticator). */
    void holdsPasskeys() {
        CDPSession chromium = context.newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (String can :
                List.of(
                        "hasResidentKey",
                        "hasUserVerification",
                        "isUserVerified",
                        "automaticPresenceSimulation")) device.addProperty(can, true);
        JsonObject added = new JsonObject();
        added.add("options", device);
        chromium.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private Locator letters(String email, String subject) {
        return page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first();
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }
}
