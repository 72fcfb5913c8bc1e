using System.Text;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.TestSupport;

namespace Compressor.Core.Tests.Jobs;

/// <summary>People who write traditional characters are answered in them.</summary>
public partial class TraditionalChineseTests
{
    /// <summary>Folders and files whose literals are words to recognize, not sentences to say.</summary>
    private static readonly string[] Recognized = ["/Words/", "Words.cs", "Verb.cs", "Cues.cs", "/Reading/", "/Quantities/", "/Moments/", "IntentRouter", "GuiTranslat", "AgentReply", "TraditionalChinese.cs", "/obj/", "/bin/"];

    /// <summary>Big5 is the character set of traditional Chinese: what it lacks is simplified.</summary>
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Recognized.Any(part => path.Contains(part, StringComparison.Ordinal)) && Sentences(path).Any())
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path)),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_sentence_has_only_characters_of_the_script(string source)
    {
        var written = Sentences(Path.Combine(RepositoryRoot.Path, source)).SelectMany(TraditionalChinese.Of).Where(IsHan).Distinct();
        Assert.Equal("", string.Concat(written.Where(c => !IsInBig5(c))));
    }

    [Theory]
    [InlineData("壓縮到50MB以內", Language.TraditionalChinese)]
    [InlineData("幫我把影片縮小一點", Language.TraditionalChinese)]
    [InlineData("压缩到50MB以内", Language.Chinese)]
    [InlineData("小一点", Language.Chinese)]
    [InlineData("著名的演唱会，压到20M", Language.Chinese)]
    [InlineData("compress 這個", Language.TraditionalChinese)]
    [InlineData("please send 影片 to my phone", Language.English)]
    public void The_script_of_a_text_is_told_by_its_characters(string text, Language language) => Assert.Equal(language, PromptReader.LanguageOf(text));

    [Theory]
    [InlineData("复制、重复、限制、恢复", "複製、重複、限制、恢復")]
    [InlineData("只保留最后 2 秒", "只保留最後 2 秒")]
    [InlineData("尽量小", "儘量小")]
    public void Words_decide_where_a_character_has_two_forms(string simplified, string traditional) => Assert.Equal(traditional, TraditionalChinese.Of(simplified));

    [Fact]
    public void Values_in_a_sentence_keep_their_characters()
    {
        Assert.Equal("正在上傳 会议录像.mp4（1.0 / 2.0 MB）", Compressor.Core.Jobs.Phrases.Uploading("会议录像.mp4", 1_000_000, 2_000_000, Language.TraditionalChinese));
        var error = Failures.FileError.In(Language.TraditionalChinese, ("reason", "会议录像.mp4"));
        Assert.Contains("会议录像.mp4", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(string path) =>
        Literal.Matches(File.ReadAllText(path)).Select(match => match.Value).Where(text => text.Any(IsHan) && !IsExpression(text));

    /// <summary>It recognizes words and is said to nobody.</summary>
    private static bool IsExpression(string literal) => literal.AsSpan().ContainsAny("|[") || literal.Contains("(?", StringComparison.Ordinal);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    private static bool IsInBig5(char c)
    {
        try
        {
            return Big5.GetByteCount([c]) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Literal { get; }
}
