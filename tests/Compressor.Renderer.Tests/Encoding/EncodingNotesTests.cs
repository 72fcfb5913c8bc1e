using System.Reflection;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Tests.Encoding;

public class EncodingNotesTests
{
    private static readonly List<EncodingNote> All =
    [
        .. typeof(EncodingNotes).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (EncodingNote)property.GetValue(null)!),
        .. typeof(EncodingNotes).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => !method.IsSpecialName).Select(Call),
    ];

    [Fact]
    public void Every_note_is_one_sentence_in_both_languages()
    {
        foreach (var note in All)
        {
            Assert.Matches("^[A-Z]([^.]|\\.(?=\\d))*\\.$", note.English);
            Assert.Matches("\\p{IsCJKUnifiedIdeographs}[^。]*。$", note.Chinese);
            Assert.DoesNotMatch("[,:;]", note.Chinese);
        }
    }

    [Fact]
    public void Only_what_already_fits_is_said_in_two_ways() =>
        Assert.Equal(["already_fits"], All.Where(note => !note.English.Contains(" will ", StringComparison.Ordinal)).GroupBy(note => note.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    private static EncodingNote Call(MethodInfo method) => (EncodingNote)method.Invoke(null, [.. method.GetParameters().Select(parameter => Any(parameter.ParameterType))])!;

    private static object Any(Type type) => type == typeof(EncodingNote) ? EncodingNotes.AlreadyFits : type.IsEnum ? Enum.ToObject(type, 0) : Convert.ChangeType(12_000, type);
}
