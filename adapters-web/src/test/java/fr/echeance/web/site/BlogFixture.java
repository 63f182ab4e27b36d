package fr.echeance.web.site;

import fr.echeance.application.account.NameStaff;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.site.IntroduceAuthor;
import fr.echeance.application.site.ListBlogArticles;
import fr.echeance.application.site.MapSite;
import fr.echeance.application.site.PlanBlogArticle;
import fr.echeance.application.site.ReadBlog;
import fr.echeance.application.site.ReadBlogArticle;
import fr.echeance.application.site.TestBlog;
import fr.echeance.application.site.ViewBlogArticle;
import fr.echeance.application.site.WithdrawBlogArticle;
import fr.echeance.application.site.WriteBlogArticle;
import fr.echeance.web.shared.WebFixture;

/** The pages of the blog over fakes. */
final class BlogFixture {
    final TestBlog blog = new TestBlog();
    final WebFixture web =
            new WebFixture(
                    false,
                    blog.processing,
                    blog.clock,
                    blog.articles,
                    blog.bylines,
                    blog.staff,
                    blog.settings,
                    blog.pages,
                    SampleOrders.KEY,
                    ReadBlog.class,
                    ReadBlogArticle.class,
                    ListBlogArticles.class,
                    ViewBlogArticle.class,
                    WriteBlogArticle.class,
                    PlanBlogArticle.class,
                    WithdrawBlogArticle.class,
                    IntroduceAuthor.class,
                    MapSite.class,
                    NameStaff.class,
                    BlogSheets.class,
                    BlogController.class,
                    BlogFeedController.class,
                    SiteMapController.class,
                    BlogDeskController.class,
                    BlogSheetController.class,
                    BlogStepsController.class);
}
