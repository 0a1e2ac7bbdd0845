namespace Expressway.Core.Taxonomies;

/// <summary>
/// The size standard for small and medium enterprises (工信部联企业〔2011〕300号) over GB/T 4754-2017 codes. The industry
/// chooses a row of limits, each input of the row reaches a level, and the class is the lowest of these levels.
/// </summary>
public static class EnterpriseSize
{
    private static readonly Sector[] Table =
    [
        new("agriculture", ["A"], Revenue: new(50, 500, 20000)),
        new("industry", ["B", "C", "D"], Employees: new(20, 300, 1000), Revenue: new(300, 2000, 40000)),
        new("construction", ["E"], Revenue: new(300, 6000, 80000), Assets: new(300, 5000, 80000)),
        new("wholesale", ["F51"], Employees: new(5, 20, 200), Revenue: new(1000, 5000, 40000)),
        new("retail", ["F52"], Employees: new(10, 50, 300), Revenue: new(100, 500, 20000)),
        new("transport", ["G54", "G55", "G56", "G57", "G58", "G591"], Employees: new(20, 300, 1000), Revenue: new(200, 3000, 30000)),
        new("storage", ["G592", "G593", "G594", "G595", "G596", "G597", "G598", "G599"], Employees: new(20, 100, 200), Revenue: new(100, 1000, 30000)),
        new("post", ["G60"], Employees: new(20, 300, 1000), Revenue: new(100, 2000, 30000)),
        new("accommodation", ["H61"], Employees: new(10, 100, 300), Revenue: new(100, 2000, 10000)),
        new("catering", ["H62"], Employees: new(10, 100, 300), Revenue: new(100, 2000, 10000)),
        new("telecom", ["I63", "I64"], Employees: new(10, 100, 2000), Revenue: new(100, 1000, 100000)),
        new("software", ["I65"], Employees: new(10, 100, 300), Revenue: new(50, 1000, 10000)),
        new("realEstate", ["K701"], Revenue: new(100, 1000, 200000), Assets: new(2000, 5000, 10000)),
        new("property", ["K702"], Employees: new(100, 300, 1000), Revenue: new(500, 1000, 5000)),
        new("leasing", ["L"], Employees: new(10, 100, 300), Assets: new(100, 8000, 120000)),
        new("other", ["G53", "K", "M", "N", "O", "P", "Q", "R"], Employees: new(10, 100, 300)),
        new("none", ["J", "S", "T"]),
    ];

    private static readonly (string Prefix, Sector Sector)[] Prefixes =
        [.. Table.SelectMany(s => s.Prefixes.Select(p => (p, s))).OrderByDescending(p => p.p.Length)];

    /// <summary>The names of the rows: <c>agriculture</c>, <c>industry</c> … <c>other</c>.</summary>
    public static IReadOnlyList<string> Sectors { get; } = [.. Table.Where(s => s.Name != "none").Select(s => s.Name)];

    /// <summary>The classes that an enterprise may be in, given what is known of it.</summary>
    /// <param name="industry">The GB/T 4754-2017 code with its letter (<c>C</c>, <c>C34</c> …), or null.</param>
    /// <param name="employees">Staff (从业人员), or null.</param>
    /// <param name="revenue">Revenue of the last closed year in 万元, or null.</param>
    /// <param name="assets">Total assets at its end in 万元, or null.</param>
    /// <returns>One class when all inputs of the industry's row are there, else every class still possible.</returns>
    public static SizeClasses Classify(string? industry, decimal? employees, decimal? revenue, decimal? assets)
    {
        var classes = SizeClasses.None;
        foreach (var sector in Possible(industry))
        {
            classes |= sector.Classify(employees, revenue, assets);
        }

        return classes == SizeClasses.None ? SizeClasses.All : classes;
    }

    /// <summary>Whether an industry code belongs to a row of the table, as rules ask it.</summary>
    /// <param name="industry">The code, such as <c>F52</c>.</param>
    /// <param name="sector">A name of <see cref="Sectors"/>.</param>
    /// <returns>True when all classes of the code belong to the row, false when none does, null when some do.</returns>
    public static bool? IsWithin(string industry, string sector)
    {
        var possible = Possible(industry);
        if (!possible.Any(s => s.Name == sector))
        {
            return false;
        }

        return possible.Count == 1 ? true : null;
    }

    /// <summary>The classes of a set as codes of the taxonomy <c>sizes</c>, smallest first.</summary>
    public static IReadOnlyList<string> Codes(SizeClasses classes)
    {
        (SizeClasses Class, string Code)[] all =
            [(SizeClasses.Micro, "micro"), (SizeClasses.Small, "small"), (SizeClasses.Medium, "medium"), (SizeClasses.Large, "large")];
        return [.. all.Where(c => classes.HasFlag(c.Class)).Select(c => c.Code)];
    }

    /// <summary>The rows that the code's classes may belong to: the one whose prefix it has, and those it spans.</summary>
    private static List<Sector> Possible(string? industry)
    {
        if (string.IsNullOrEmpty(industry))
        {
            return [];
        }

        var sectors = new List<Sector>();
        var own = Prefixes.FirstOrDefault(p => industry.StartsWith(p.Prefix, StringComparison.Ordinal)).Sector;
        if (own is not null)
        {
            sectors.Add(own);
        }

        foreach (var (prefix, sector) in Prefixes)
        {
            if (prefix.Length > industry.Length && prefix.StartsWith(industry, StringComparison.Ordinal) && !sectors.Contains(sector))
            {
                sectors.Add(sector);
            }
        }

        return sectors;
    }

    private sealed record Limits(decimal Small, decimal Medium, decimal Upper)
    {
        public int Level(decimal value) => value >= Upper ? 3 : value >= Medium ? 2 : value >= Small ? 1 : 0;
    }

    private sealed record Sector(string Name, string[] Prefixes, Limits? Employees = null, Limits? Revenue = null, Limits? Assets = null)
    {
        public SizeClasses Classify(decimal? employees, decimal? revenue, decimal? assets)
        {
            (Limits? Limits, decimal? Value)[] inputs = [(Employees, employees), (Revenue, revenue), (Assets, assets)];
            var asked = inputs.Where(i => i.Limits is not null).ToArray();
            var known = asked.Where(i => i.Value is not null).Select(i => i.Limits!.Level(i.Value!.Value)).ToArray();
            var highest = known.Length == 0 ? 3 : known.Min();
            return known.Length > 0 && known.Length == asked.Length
                ? (SizeClasses)(1 << highest)
                : (SizeClasses)((1 << (highest + 1)) - 1);
        }
    }
}
