using System.Globalization;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Reading;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Tests.Jobs;

public class PromptCheckTests
{
    private readonly PromptCheck _check = new(new JobLimits(), new LatestReadings());

    [Fact]
    public void A_prompt_that_was_checked_before_is_answered_as_at_first()
    {
        Assert.Equal(("under 20MB", Language.English), _check.Check(" under 20MB\n"));
        Assert.Equal(("under 20MB", Language.English), _check.Check("under 20MB"));
        Assert.Equal(("壓到20MB以內，謝謝", Language.TraditionalChinese), _check.Check("壓到20MB以內，謝謝"));
        Assert.Equal(("壓到20MB以內，謝謝", Language.TraditionalChinese), _check.Check("壓到20MB以內，謝謝 "));
    }

    [Fact]
    public void A_problem_is_told_each_time()
    {
        var first = Assert.Throws<JobException>(() => _check.Check("under 0MB"));
        var second = Assert.Throws<JobException>(() => _check.Check("under 0MB"));

        Assert.Equal("prompt_invalid", first.Error.Code);
        Assert.Equal(first.Error, second.Error);
    }

    [Fact]
    public void More_prompts_than_are_remembered_are_checked_too()
    {
        for (var size = 1; size <= 600; size++)
            Assert.Equal(Language.English, _check.Check(string.Create(CultureInfo.InvariantCulture, $"under {size % 300 + 1}MB")).Language);
    }
}
