using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Commands;
using Compressor.Local.Compressing;

namespace Compressor.Local.Tests.Compressing;

/// <summary>What the command line says last is in the language, and script, of the sentence.</summary>
public class TextPrinterTests
{
    [Fact]
    public void A_result_is_told_in_the_language_of_the_prompt()
    {
        Assert.Equal(
            """
            ✅
            Result: /out/假期.mp4
            Size: 4.0 MB (4,000,000 bytes) before, 2.0 MB (2,000,000 bytes) after (50 % of the original)
            Picture: 1280x720, SSIM 0.987
            Goal met.

            """,
            Print(Report(Language.English)));
        Assert.Equal(
            """
            ✅
            结果：/out/假期.mp4
            大小：原来 4.0 MB（4,000,000 字节），现在 2.0 MB（2,000,000 字节）（原大小的 50 %）
            画面：1280x720，SSIM 0.987
            符合要求。

            """,
            Print(Report(Language.Chinese)));
    }

    [Fact]
    public void Traditional_characters_leave_the_file_name_as_it_is()
    {
        Assert.Contains("結果：/out/假期.mp4", Print(Report(Language.TraditionalChinese) with { Output = "/out/假期.mp4" }), StringComparison.Ordinal);
        Assert.Contains("結果：/out/会议.mp4", Print(Report(Language.TraditionalChinese) with { Output = "/out/会议.mp4" }), StringComparison.Ordinal);
    }

    /// <summary>0.175 is a little less than itself in binary, and the sentence before says 18 %.</summary>
    [Fact]
    public void A_share_is_rounded_as_in_the_sentence_before() =>
        Assert.Contains($"({Phrases.Percent(0.175)} of the original)", Print(Report(Language.English) with { Ratio = 0.175 }), StringComparison.Ordinal);

    [Fact]
    public void Streams_have_names()
    {
        Assert.Contains("Result: stdout\n", Print(Report(Language.English) with { Input = "-", Output = "-" }), StringComparison.Ordinal);
        Assert.Equal("stdin: cancelled; nothing was left behind.\n", Print(Report(Language.English) with { Input = "-", Status = JobState.Cancelled }));
        Assert.Equal("标准输入：已取消，没有留下任何文件。\n", Print(Report(Language.Chinese) with { Input = "-", Status = JobState.Cancelled }));
    }

    [Fact]
    public void A_cancelled_job_too() =>
        Assert.Equal("假期.mp4：已取消，没有留下任何文件。\n", Print(Report(Language.Chinese) with { Status = JobState.Cancelled }));

    private static VideoReport Report(Language language) => new()
    {
        Status = JobState.Completed,
        Input = "假期.mp4",
        Output = "/out/假期.mp4",
        InputBytes = 4_000_000,
        Bytes = 2_000_000,
        Ratio = 0.5,
        MeetsGoal = true,
        Width = 1280,
        Height = 720,
        Ssim = 0.987,
        Text = "✅",
        Language = language,
    };

    private static string Print(VideoReport report)
    {
        var printed = new StringWriter { NewLine = "\n" };
        new TextPrinter(printed, printed, quiet: false).Print(report);
        return printed.ToString();
    }
}
