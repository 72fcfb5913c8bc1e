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
        Assert.Equal(["already_fits"], All.GroupBy(note => note.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void What_is_expected_has_the_code_of_what_then_is()
    {
        foreach (var level in Enum.GetValues<PictureLevel>())
        {
            var (expected, told) = (ExpectedNotes.Of(level, 0.953, 0.912), QualityWords.CodeOf(new QualityReport(0.953) { Level = level }));
            Assert.Equal(told, expected.Code);
            Assert.Contains("will", expected.English, StringComparison.Ordinal);
            Assert.Contains("0.95", expected.English, StringComparison.Ordinal);
            Assert.Matches("会.*0\\.95.*。$", expected.Chinese);
        }

        Assert.Equal(EncodingNotes.AlreadyFits.Code, ExpectedNotes.Of(EncodingNotes.AlreadyFits, 2, 2).Code);
        Assert.Equal(ExpectedNotes.ResolutionWillBeReduced(64, 48), ExpectedNotes.Of(EncodingNotes.ResolutionReduced(64, 48), 64, 48));
        Assert.Same(EncodingNotes.SoundLeftOut, ExpectedNotes.Of(EncodingNotes.SoundLeftOut, 2, 2));
    }

    private static EncodingNote Call(MethodInfo method) =>
        (EncodingNote)method.Invoke(null, [.. method.GetParameters().Select(parameter => Convert.ChangeType(12_000, parameter.ParameterType))])!;
}
