package fr.echeance.persistence.shared;

import fr.echeance.domain.privacy.Deadline;

import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A deadline as timestamptz: an open one is stored as infinity, never as null. */
public final class DeadlineBinding implements Binding<OffsetDateTime, Deadline> {
    private static final long serialVersionUID = 1L;

    private static final Converter<OffsetDateTime, Deadline> CONVERTER =
            Converter.ofNullable(
                    OffsetDateTime.class,
                    Deadline.class,
                    DeadlineBinding::from,
                    deadline ->
                            deadline instanceof Deadline.On(Instant at)
                                    ? at.atOffset(ZoneOffset.UTC)
                                    : OffsetDateTime.MAX);

    @Override
    public Converter<OffsetDateTime, Deadline> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Deadline> ctx) {
        ctx.render().sql("?::timestamptz");
    }

    @Override
    public void set(BindingSetStatementContext<Deadline> ctx) throws SQLException {
        ctx.statement().setString(ctx.index(), literal(ctx.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<Deadline> ctx) throws SQLException {
        OffsetDateTime at = ctx.resultSet().getObject(ctx.index(), OffsetDateTime.class);
        ctx.value(at == null ? null : from(at));
    }

    private static Deadline from(OffsetDateTime at) {
        return at.equals(OffsetDateTime.MAX) ? Deadline.open() : Deadline.at(at.toInstant());
    }

    /** How PostgreSQL writes the deadline. */
    static String literal(Deadline deadline) {
        return deadline instanceof Deadline.On(Instant at)
                ? at.atOffset(ZoneOffset.UTC).toString()
                : "infinity";
    }

    @Override
    public void register(BindingRegisterContext<Deadline> ctx) throws SQLException {
        throw new SQLFeatureNotSupportedException("deadlines are no procedure parameters");
    }

    @Override
    public void get(BindingGetStatementContext<Deadline> ctx) throws SQLException {
        throw new SQLFeatureNotSupportedException("deadlines are no procedure parameters");
    }

    @Override
    public void get(BindingGetSQLInputContext<Deadline> ctx) throws SQLException {
        throw new SQLFeatureNotSupportedException("deadlines are no object attributes");
    }

    @Override
    public void set(BindingSetSQLOutputContext<Deadline> ctx) throws SQLException {
        throw new SQLFeatureNotSupportedException("deadlines are no object attributes");
    }
}
