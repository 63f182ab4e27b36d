# Proves the totals of a takeover from the files themselves, without a line of the shop's code: what a reader of the law would count.
#   awk -f totals.awk -v today=2026-11-22 customers.csv sales.csv
# The columns' names are variables; dates are month/day/year or year-month-day; the day of the sale stands for its delivery.
# An order is in use for the 2 years of the guarantee, and evidence for 5 years from the end of the relationship, which ends with the
# guarantee of the last order; a contact goes with the guarantee; an entry of the books stays 10 years from the close of its year.

BEGIN {
    if (customer == "") customer = "CustomerKey"
    if (order == "") order = "OrderNumber"
    if (date == "") date = "OrderDate"
    day_of_today = number(today)
}

FNR == 1 {
    file++
    sub(/^\357\273\277/, "")
    cells($0)
    for (i = 1; i <= width; i++) at[file, cell[i]] = i
    next
}

# People, each once.
file == 1 {
    cells($0)
    key = cell[at[1, customer]]
    if (key != "" && !(key in person)) { person[key]; people++ }
    next
}

# Orders, each once, and the last day of each buyer.
{
    cells($0)
    key = cell[at[2, order]]
    if (key == "" || (key in sold)) next
    day = number(cell[at[2, date]])
    if (!day || day > day_of_today) next
    sold[key] = day
    buyer[key] = cell[at[2, customer]]
    if (day > last[buyer[key]]) last[buyer[key]] = day
}

END {
    for (key in person) {
        if (!(key in last) || !last[key]) undated++
        else if (later(last[key], 2) >= day_of_today) reachable++
        else gone++
    }
    for (key in sold) {
        end = later(later(last[buyer[key]], 2), 5)
        if (later(sold[key], 2) >= day_of_today) live++
        else if (end >= day_of_today) archived++
        else overdue++
        year = int(sold[key] / 10000)
        if (year * 10000 + 1231 >= day_of_today) open++
        else if ((year + 10) * 10000 + 1231 >= day_of_today) books++
        else closed++
    }
    print "order_contact LIVE", reachable + 0
    print "order_contact OVERDUE", gone + 0
    print "order_contact UNDATED", undated + 0
    print "order LIVE", live + 0
    print "order ARCHIVE_UNTIL", archived + 0
    print "order OVERDUE", overdue + 0
    print "payment_entry LIVE", open + 0
    print "payment_entry ARCHIVE_UNTIL", books + 0
    print "payment_entry OVERDUE", closed + 0
}

# Splits a line into cell[1 .. width]; a comma inside quotes is none.
function cells(line, i, c, quoted) {
    sub(/\r$/, "", line)
    delete cell
    width = 1
    cell[1] = ""
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (c == "\"") quoted = !quoted
        else if (c == "," && !quoted) cell[++width] = ""
        else cell[width] = cell[width] c
    }
}

# A day as a number, 20170101; 0 when it is none.
function number(text, part) {
    if (text ~ /^[0-9]+-[0-9]+-[0-9]+$/) { split(text, part, "-"); return part[1] * 10000 + part[2] * 100 + part[3] }
    if (text ~ /^[0-9]+\/[0-9]+\/[0-9]+$/) { split(text, part, "/"); return part[3] * 10000 + part[1] * 100 + part[2] }
    return 0
}

# The same day so many years later; 28 February where there is no 29th.
function later(day, years, result, year) {
    result = day + years * 10000
    year = int(result / 10000)
    if (result % 10000 == 229 && (year % 4 != 0 || year % 100 == 0 && year % 400 != 0)) result--
    return result
}
