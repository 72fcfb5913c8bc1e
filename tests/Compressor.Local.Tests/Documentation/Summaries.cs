using System.Reflection;
using System.Xml.Linq;

namespace Compressor.Local.Tests.Documentation;

/// <summary>The summaries of properties, as Markdown, from the XML that the compiler writes beside each assembly.</summary>
/// <param name="keys">The setting that a property is, by the property's full name.</param>
internal sealed class Summaries(IEnumerable<Assembly> assemblies, IReadOnlyDictionary<string, string> keys)
{
    public const string Backend = "Backend";

    private readonly Dictionary<string, XElement> _members = assemblies
        .Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")))
        .SelectMany(document => document.Descendants("member"))
        .Where(member => member.Attribute("name")!.Value.StartsWith("P:Compressor.", StringComparison.Ordinal))
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary") ?? new XElement("summary"));

    /// <exception cref="KeyNotFoundException">The property has no summary: write one.</exception>
    public string Of(Type owner, PropertyInfo property) =>
        string.Join(' ', string.Concat(_members[$"P:{owner.FullName}.{property.Name}"].Nodes().Select(Text)).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .Replace("|", "\\|", StringComparison.Ordinal);

    private string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{Name(see.Attribute("cref")!.Value[2..])}`",
        _ => throw new NotSupportedException($"A summary with <{node}>."),
    };

    private string Name(string member) => keys.TryGetValue(member, out var key) ? key : member[(member.LastIndexOf('.') + 1)..];
}
