using Assistance.Kernel.Spreadsheets;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Members.Roster;

/// <summary>What can be wrong with a roster's cell beyond its form: in the reader's words, with what to do.</summary>
internal static class RosterFaults
{
    public static readonly CellFault NobodyNamed = new(
        "roster.not_identified", "身份证号和出生年月都没有填写，无法确认是谁", "请至少填写其中一项", "Neither identity number nor birth date is given. Fill in one of them");

    public static readonly CellFault SexDiffers = new(
        "roster.sex_differs", "性别与身份证号码不符", "请核对身份证；确认号码无误的，改正性别", "The sex differs from the identity number. Compare the card");

    public static readonly CellFault BirthDiffers = new(
        "roster.birth_differs",
        "出生年月与身份证号码不符",
        "请核对身份证；号码无误而档案出生年月不同的，请清空此单元格",
        "The birth date differs from the identity number. Compare the card; if the number is right and the file differs, clear this cell");

    public static readonly CellFault JoinedTooEarly = new(
        "roster.joined_too_early", "入党时间早于 1921 年 7 月或早于出生年月", "请改正入党时间或出生年月", "The date of joining lies before 1921-07 or before birth");

    public static readonly CellFault FullBeforeJoined = new(
        "roster.full_before_joined", "转正时间早于入党时间", "请改正其中一项", "Full membership begins before joining");

    public static readonly CellFault InFuture = new("roster.in_future", "日期晚于今天", "请改正日期", "The date lies in the future");

    public static readonly CellFault NotOfNonMember = new(
        "roster.not_of_non_member", "群众没有入党时间和转正时间", "请清空此单元格，或改正人员类别", "Somebody who is no member has no such date");

    public static readonly CellFault FullOfProbationary = new(
        "roster.full_of_probationary", "预备党员没有转正时间", "请清空此单元格，或改正人员类别", "A probationary member has no such date");

    public static readonly CellFault MayNotBelong = new(
        "roster.may_not_belong", "党员应属于党支部，群众应属于村、社区或党支部", "请改正党支部或人员类别", "A member belongs to a branch; others to a place or branch");

    public static readonly CellFault SizeMissing = new(
        "roster.size_missing", "填写了收入，但没有填写家庭人口", "请填写家庭人口", "Income is given without the household's size");

    public static readonly CellFault LabourAboveSize = new(
        "roster.labour_above_size", "劳动力数多于家庭人口", "请改正其中一项", "More can work than live in the household");

    public static readonly CellFault IncomeDiffers = new(
        "roster.income_differs", "人均年收入与家庭年收入、家庭人口不符", "请改正其中一项", "Income by head, income and size of the household do not agree");

    public static readonly CellFault SumDiffers = new(
        "roster.sum_differs", "各项收入之和与家庭年收入不符", "请改正其中一项", "The sources do not add up to the income");

    public static readonly CellFault Negative = new("roster.negative", "数值不能小于 0", "请改正数值", "The value cannot be negative");

    public static readonly CellFault BranchMissing = new(
        "roster.branch_missing",
        "不知道这些人属于哪个党支部",
        "请增加“党支部”列，或在表头上方写“党支部：××党支部”",
        "It is not said which branch these people belong to. Add the column 党支部, or a line 党支部：… above the heads");

    public static readonly CellFault NumberElsewhere = new(
        "roster.number_elsewhere",
        "该身份证号码已登记在您管理范围以外的党组织",
        "请核对号码；确属本支部的，请联系上级党委办理",
        "This identity number is registered outside your scope. Compare it, or ask the committee above");

    public static readonly CellFault SeveralMeant = new(
        "roster.several_meant", "同支部有多名同名同出生年月的人员，无法确认是谁", "请填写完整的身份证号", "Several people of the branch have this name and birth date. Give the identity number");

    public static readonly CellFault NobodyMeant = new(
        "roster.nobody_meant",
        "号码已隐去，系统中又没有同名同号的人员",
        "请填写完整的身份证号",
        "The number is masked and nobody of this name and number is registered. Give the whole number");

    public static readonly CellFault PhoneMasked = new(
        "roster.phone_masked", "电话已隐去，与系统登记的不符", "请填写完整的电话，或清空此单元格", "The telephone number is masked and is not the registered one. Give the whole number or clear the cell");

    public static CellFault NotInList(string shown, CodeList list) => new(
        "roster.not_in_list",
        $"“{shown}”不是{list.Chinese}",
        $"可填：{string.Join("、", list.Codes.Where(code => code.Until is null).Take(20).Select(code => code.Chinese))}{(list.Codes.Count > 20 ? " 等" : "")}",
        $"'{shown}' is not one of: {list.English}");

    public static CellFault BranchUnknown(string shown) => new(
        "roster.branch_unknown",
        $"没有找到“{shown}”，或不在您的管理范围内",
        "请写支部全称；新成立的支部请先在“组织”中登记",
        $"'{shown}' is not found within your scope. Write the branch's full name; register a new branch first");

    public static CellFault BranchAmbiguous(string shown) => new(
        "roster.branch_ambiguous", $"有多个“{shown}”", "请填写“乡镇党委”列，或在支部名称前写明乡镇", $"There are several '{shown}'. Name the township, too");

    public static CellFault NumberInBranch(string branch) => new(
        "roster.number_in_branch",
        $"该人员登记在“{branch}”",
        "请先办理组织关系转接，或改正党支部",
        $"The person is registered with '{branch}'. Move the person first, or mend the branch");

    public static CellFault NotPresent(PersonState state) => new(
        "roster.not_present",
        $"该人员在系统中已登记为{StateName(state)}",
        "请核对；登记有误的，请先在人员档案中改正",
        $"The person is registered as {state}. Mend the person's file first if that is wrong");

    public static CellFault TwiceInWorkbook(RosterPlace first) => new(
        "roster.twice", $"与“{first.Sheet}”第 {first.Row} 行是同一人", "请删除重复的行，或改正身份证号", $"The same person stands in sheet {first.Sheet}, row {first.Row}");

    private static string StateName(PersonState state) => state switch
    {
        PersonState.Deceased => "去世",
        PersonState.TransferredOut => "转出",
        PersonState.Removed => "出党",
        PersonState.Stopped => "停止党籍",
        PersonState.LostContact => "失联",
        _ => "在册",
    };
}
