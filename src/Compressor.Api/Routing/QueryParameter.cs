namespace Compressor.Api.Routing;

/// <summary>Metadata of an endpoint: a query parameter that it reads.</summary>
/// <param name="IsMap">It stands for many, as <c>NAME.KEY=VALUE</c> or <c>NAME[KEY]=VALUE</c>.</param>
internal sealed record QueryParameter(string Name, bool IsMap)
{
    public bool Reads(string name) => IsMap ? KeyIn(name) is not null : string.Equals(name, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key in the name of a parameter; null: this does not stand for it.</summary>
    public string? KeyIn(string name) => !name.StartsWith(Name, StringComparison.OrdinalIgnoreCase) ? null : name[Name.Length..] switch
    {
        ['.', _, ..] and var rest => rest[1..],
        ['[', _, .., ']'] and var rest => rest[1..^1],
        _ => null,
    };
}
